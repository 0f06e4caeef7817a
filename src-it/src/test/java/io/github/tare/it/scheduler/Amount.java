package io.github.tare.it.scheduler;

import java.util.Arrays;
import java.util.Map;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.api.records.ResourceInformation;

/**
 * What a node offers, a container asks for or is granted. Nominal: no container of these tests uses
 * what it gets.
 *
 * @param mebibytes of memory
 * @param vcores of processing
 * @param gpus as {@code yarn.io/gpu}
 */
record Amount(long mebibytes, int vcores, int gpus) {
  static final String GPU = "yarn.io/gpu";

  static Amount of(long mebibytes, int vcores) {
    return new Amount(mebibytes, vcores, 0);
  }

  static Amount of(Resource resource) {
    return new Amount(
        resource.getMemorySize(), resource.getVirtualCores(), Math.toIntExact(gpus(resource)));
  }

  private static long gpus(Resource resource) {
    return Arrays.stream(resource.getResources())
        .filter(type -> type.getName().equals(GPU))
        .mapToLong(ResourceInformation::getValue)
        .sum();
  }

  Amount withGpus(int count) {
    return new Amount(mebibytes, vcores, count);
  }

  Amount plus(Amount other) {
    return new Amount(mebibytes + other.mebibytes, vcores + other.vcores, gpus + other.gpus);
  }

  Resource resource() {
    Map<String, Long> others = gpus == 0 ? Map.of() : Map.of(GPU, (long) gpus);
    return Resource.newInstance(mebibytes, vcores, others);
  }

  /** For example {@code 2048 MiB/1}, or {@code 2048 MiB/1 + 2 GPU}. */
  @Override
  public String toString() {
    return mebibytes + " MiB/" + vcores + (gpus == 0 ? "" : " + " + gpus + " GPU");
  }
}
