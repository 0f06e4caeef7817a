/**
 * Why a container died: what its flight recorder wrote, beside what YARN and its logs say of its
 * end. Evidence, then its cause, then a verdict, then a change to try: values, one made of the
 * other. {@link io.github.tare.yarn.diagnose.LogFolder} alone reads files. It uses the packages
 * before it, and no Hadoop and no Flink.
 */
@NullMarked
package io.github.tare.yarn.diagnose;

import org.jspecify.annotations.NullMarked;
