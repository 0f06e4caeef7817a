package io.github.tare.it.job;

import java.util.Arrays;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * {@link RunningCounts} with a known need of memory: {@code CountsUnderLoad LIVE DIRECT MADE OF
 * FILE OUTPUT RECORDS PER_SECOND WORD...}, where {@link Load} tells of the first four. The second
 * half of the words comes when the file is there.
 */
public final class CountsUnderLoad {
  private static final long CHECKPOINT_MILLIS = 1000;
  private static final int LOAD = 4;
  private static final int WORDS = 8;

  private CountsUnderLoad() {}

  /**
   * Runs the job.
   *
   * @param args the load; the file; the output directory, how many records, how many of them per
   *     second, the words
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    int[] load = Arrays.stream(args, 0, LOAD).mapToInt(Integer::parseInt).toArray();
    long records = Long.parseLong(args[6]);
    WordByIndex words = new WordByIndex(Arrays.asList(args).subList(WORDS, args.length));
    HeldBack numbers = new HeldBack(records / 2, args[4]);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    env.enableCheckpointing(CHECKPOINT_MILLIS);
    env.fromSource(
            new DataGeneratorSource<>(
                index -> words.map(numbers.map(index)),
                records,
                RateLimiterStrategy.perSecond(Double.parseDouble(args[7])),
                Types.STRING),
            WatermarkStrategy.noWatermarks(),
            "words")
        .map(new Load(load[0], load[1], load[2], load[3]))
        .keyBy(word -> word, Types.STRING)
        .map(new RunningCount())
        .sinkTo(RunningCounts.sink(new Path(args[5])));
    env.execute("counts under load");
  }
}
