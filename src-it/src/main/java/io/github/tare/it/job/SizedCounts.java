package io.github.tare.it.job;

import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.operators.SlotSharingGroup;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * {@link RunningCounts}, with the same arguments, in slots of two sizes: words are made in small
 * ones and counted in large ones.
 */
public final class SizedCounts {
  private static final long CHECKPOINT_MILLIS = 1000;

  private SizedCounts() {}

  /**
   * Runs the job.
   *
   * @param args the output directory, how many records, how many of them per second, the words
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    List<String> words = List.copyOf(Arrays.asList(args).subList(3, args.length));
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(CHECKPOINT_MILLIS);
    env.fromSource(
            RunningCounts.source(words, Long.parseLong(args[1]), Double.parseDouble(args[2])),
            WatermarkStrategy.noWatermarks(),
            "words")
        .slotSharingGroup(
            SlotSharingGroup.newBuilder("small").setCpuCores(0.5).setTaskHeapMemoryMB(64).build())
        .keyBy(word -> word, Types.STRING)
        .map(new RunningCount())
        .slotSharingGroup(
            SlotSharingGroup.newBuilder("large")
                .setCpuCores(1)
                .setTaskHeapMemoryMB(160)
                .setTaskOffHeapMemoryMB(16)
                .build())
        .sinkTo(RunningCounts.sink(new Path(args[0])));
    env.execute("sized counts");
  }
}
