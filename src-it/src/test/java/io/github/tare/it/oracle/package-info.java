/**
 * Real Flink as the judge: seeded random configurations go to Flink's own classes, each version in
 * a class loader of its own, and to Tare; the answers must be the same to the byte. The jars lie in
 * {@code target/oracle/}, by version. Flink is called by reflection only.
 */
@NullMarked
package io.github.tare.it.oracle;

import org.jspecify.annotations.NullMarked;
