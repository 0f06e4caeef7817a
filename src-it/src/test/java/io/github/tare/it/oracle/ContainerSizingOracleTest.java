package io.github.tare.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.cluster.Fact;
import io.github.tare.yarn.cluster.ResourceAmounts;
import io.github.tare.yarn.cluster.ResourceCalculator;
import io.github.tare.yarn.cluster.SchedulerFacts;
import io.github.tare.yarn.cluster.SchedulerKind;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.container.ContainerSizing;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.server.resourcemanager.scheduler.SchedulerUtils;
import org.apache.hadoop.yarn.util.resource.DefaultResourceCalculator;
import org.apache.hadoop.yarn.util.resource.DominantResourceCalculator;
import org.apache.hadoop.yarn.util.resource.ResourceUtils;
import org.apache.hadoop.yarn.util.resource.Resources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hadoop's own classes grant what Tare says they will, under each scheduler. */
class ContainerSizingOracleTest {
  private static final long SEED = Long.getLong("tare.oracle.seed", 49);
  private static final int CASES = 4 * Integer.getInteger("tare.oracle.cases", 3000);
  private static final String GPU = "yarn.io/gpu";

  @BeforeAll
  static void a_cluster_with_gpus() {
    Configuration conf = new Configuration(false);
    conf.set("yarn.resource-types", GPU);
    ResourceUtils.resetResourceTypes(conf);
  }

  @AfterAll
  static void as_it_was() {
    ResourceUtils.resetResourceTypes();
  }

  @ParameterizedTest
  @EnumSource
  void tare_rounds_containers_as_hadoop_does(Rounding rounding) {
    Random random = new Random(SEED);
    Tally tally = Tally.NONE;
    String first = "";
    for (int number = 0; number < CASES; number++) {
      Draw draw = Draw.from(random);
      String hadoop = rounding.hadoop(draw);
      String tare = rounding.tare(draw);
      tally = tally.plus(draw.isAllowed(), hadoop.equals(tare));
      first = first.isEmpty() && !hadoop.equals(tare) ? draw + " -> " + hadoop : first;
    }
    System.out.printf("oracle: containers, %s: seed %d, %s%n", rounding, SEED, tally);
    assertThat(tally.disagreements()).as(first).isZero();
    assertThat(tally.accepted() * 2).isGreaterThanOrEqualTo(tally.cases());
  }

  /** How a scheduler calls Hadoop's rounding: see its {@code getNormalizedResource}. */
  private enum Rounding {
    CAPACITY_BY_MEMORY(SchedulerKind.CAPACITY, ResourceCalculator.MEMORY),
    CAPACITY_BY_EVERY_RESOURCE(SchedulerKind.CAPACITY, ResourceCalculator.EVERY_RESOURCE),
    FAIR(SchedulerKind.FAIR, ResourceCalculator.EVERY_RESOURCE),
    FIFO(SchedulerKind.FIFO, ResourceCalculator.MEMORY);

    private final SchedulerKind kind;
    private final ResourceCalculator calculator;

    Rounding(SchedulerKind kind, ResourceCalculator calculator) {
      this.kind = kind;
      this.calculator = calculator;
    }

    String hadoop(Draw draw) {
      Resource step = resource(kind == SchedulerKind.FAIR ? draw.step() : draw.minimum());
      if (!draw.isAllowed()) {
        return "refused";
      }
      return SchedulerUtils.getNormalizedResource(
              resource(draw.asked()),
              calculator == ResourceCalculator.MEMORY
                  ? new DefaultResourceCalculator()
                  : new DominantResourceCalculator(),
              resource(draw.minimum()),
              resource(draw.maximum()),
              step)
          .toString();
    }

    String tare(Draw draw) {
      SchedulerFacts facts =
          new SchedulerFacts(
              Fact.of(kind),
              Fact.of(draw.minimum()),
              Fact.of(draw.step()),
              Fact.of(draw.maximum()),
              Fact.of(calculator));
      return ContainerSizing.of(facts, facts.maximum())
          .flatMap(sizing -> sizing.granted(draw.size()))
          .fold(granted -> resource(granted).toString(), because -> "refused");
    }

    private static Resource resource(ContainerSize size) {
      return Resource.newInstance(
          size.memoryMebibytes(), size.vcores(), Map.of(GPU, size.others().getOrDefault(GPU, 0L)));
    }

    private static Resource resource(ResourceAmounts amounts) {
      return Resource.newInstance(
          amounts.memoryMebibytes(), amounts.vcores(), Map.of(GPU, amounts.other(GPU)));
    }
  }

  /** A request and a cluster. */
  private record Draw(
      ResourceAmounts asked,
      ResourceAmounts minimum,
      ResourceAmounts step,
      ResourceAmounts maximum) {
    static Draw from(Random random) {
      return new Draw(
          amounts(random, 1, 1 + random.nextInt(40_000), 12, 3),
          amounts(random, 1, 4096, 4, 2),
          amounts(random, 1, 2048, 3, 3),
          amounts(random, 4096, 1 << 16, 24, 6));
    }

    private static ResourceAmounts amounts(
        Random random, int leastMemory, int memory, int vcores, int gpus) {
      return new ResourceAmounts(
          Math.max(leastMemory, random.nextInt(memory + 1)),
          1 + random.nextInt(vcores),
          new TreeMap<>(Map.of(GPU, (long) random.nextInt(gpus + 1))));
    }

    /** YARN's rule, which it applies before it rounds. */
    boolean isAllowed() {
      return Resources.fitsIn(Rounding.resource(asked), Rounding.resource(maximum));
    }

    ContainerSize size() {
      return new ContainerSize(
          asked.memoryMebibytes(),
          asked.vcores(),
          asked.other(GPU) == 0 ? new TreeMap<>() : new TreeMap<>(Map.of(GPU, asked.other(GPU))));
    }
  }
}
