/**
 * The door through Flink's own command line: the targets {@code tare-application} and {@code
 * tare-session}, which Flink finds when Tare's jar lies in its {@code lib/}. It checks and submits
 * with what the {@code tare} command uses, and only turns Flink's configuration into ours and our
 * report into what Flink prints.
 */
@NullMarked
package io.github.tare.yarn.flink.client;

import org.jspecify.annotations.NullMarked;
