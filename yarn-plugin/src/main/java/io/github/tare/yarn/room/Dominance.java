package io.github.tare.yarn.room;

import io.github.tare.yarn.cluster.ResourceAmounts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;

/**
 * Which of two amounts is more where every resource counts: the one with the larger share of the
 * cluster in the resource that it has most of; between equals the next resource decides.
 *
 * <p>Source: {@code compare} of Hadoop's {@code DominantResourceCalculator}.
 *
 * @param cluster all that the nodes have
 */
record Dominance(ResourceAmounts cluster) {

  boolean isMore(ResourceAmounts one, ResourceAmounts other) {
    return Arrays.compare(shares(one), shares(other)) > 0;
  }

  /** The largest first. */
  private double[] shares(ResourceAmounts amounts) {
    DoubleStream others =
        cluster.others().entrySet().stream()
            .mapToDouble(type -> share(amounts.other(type.getKey()), type.getValue()));
    return DoubleStream.concat(
            DoubleStream.of(
                share(amounts.memoryMebibytes(), cluster.memoryMebibytes()),
                share(amounts.vcores(), cluster.vcores())),
            others)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double share(long amount, long whole) {
    return whole == 0 ? 0 : (double) amount / whole;
  }
}
