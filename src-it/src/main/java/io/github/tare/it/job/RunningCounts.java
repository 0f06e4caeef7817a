package io.github.tare.it.job;

import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.OnCheckpointRollingPolicy;

/**
 * Counts words while it runs: {@code RunningCounts OUTPUT RECORDS PER_SECOND WORD...}.
 *
 * <p>Record {@code i} is word {@code i mod n}. Every record becomes one line, the word, a tab and
 * how often it has come so far, so a word that comes three times leaves the counts 1, 2 and 3 in
 * the output, each once, whatever fails on the way. Bounded, checkpointed every second.
 */
public final class RunningCounts {
  private static final long CHECKPOINT_MILLIS = 1000;

  private RunningCounts() {}

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
            source(words, Long.parseLong(args[1]), Double.parseDouble(args[2])),
            WatermarkStrategy.noWatermarks(),
            "words")
        .keyBy(word -> word, Types.STRING)
        .map(new RunningCount())
        .sinkTo(sink(new Path(args[0])));
    env.execute("running counts");
  }

  static DataGeneratorSource<String> source(List<String> words, long records, double perSecond) {
    return new DataGeneratorSource<>(
        new WordByIndex(words), records, RateLimiterStrategy.perSecond(perSecond), Types.STRING);
  }

  static FileSink<String> sink(Path output) {
    return FileSink.forRowFormat(output, new SimpleStringEncoder<String>())
        .withRollingPolicy(OnCheckpointRollingPolicy.build())
        .build();
  }
}
