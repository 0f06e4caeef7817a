/** The application master: Flink's own entrypoint with Tare's resource manager driver. */
@NullMarked
package io.github.tare.yarn.flink.master;

import org.jspecify.annotations.NullMarked;
