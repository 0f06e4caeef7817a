/**
 * Why a container died: what its flight recorder wrote, beside what YARN says of its end. It reads
 * values and writes none; it uses the packages before it, and no Hadoop and no Flink.
 */
@NullMarked
package io.github.tare.yarn.diagnose;

import org.jspecify.annotations.NullMarked;
