package io.github.tare.it.job;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** User code that takes more and more of one thing, for ever: {@code Hungry APPETITE}. */
public final class Hungry {
  private Hungry() {}

  /**
   * Runs the job.
   *
   * @param args the name of an {@link Appetite}
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    Appetite appetite = Appetite.valueOf(args[0]);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    env.fromSource(
            new DataGeneratorSource<>(index -> index, 1, Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "one record")
        .map(fed(appetite))
        .returns(Types.LONG)
        .sinkTo(new DiscardingSink<>());
    env.execute("hungry");
  }

  private static MapFunction<Long, Long> fed(Appetite appetite) {
    return index -> {
      appetite.feed();
      return index;
    };
  }
}
