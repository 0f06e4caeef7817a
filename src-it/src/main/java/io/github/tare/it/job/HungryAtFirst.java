package io.github.tare.it.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * User code that takes native memory with each record, until its TaskExecutor is killed for it;
 * when it is started again, it takes none.
 */
public final class HungryAtFirst {
  private HungryAtFirst() {}

  /**
   * Runs the job.
   *
   * @param args how many records, how many of them per second
   * @throws Exception if the job fails
   */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    env.fromSource(
            new DataGeneratorSource<>(
                index -> index,
                Long.parseLong(args[0]),
                RateLimiterStrategy.perSecond(Double.parseDouble(args[1])),
                Types.LONG),
            WatermarkStrategy.noWatermarks(),
            "records")
        .map(new Bite())
        .returns(Types.LONG)
        .sinkTo(new DiscardingSink<>());
    env.execute("hungry at first");
  }

  /** As Flink takes its managed memory: nothing in the JVM counts it. */
  private static final class Bite extends RichMapFunction<Long, Long> {
    private static final long serialVersionUID = 1;
    private static final int BITES = 8;

    /** Of the process: it is never given back. */
    private static final List<Object> TAKEN = new ArrayList<>();

    @Override
    public Long map(Long index) throws IOException {
      if (getRuntimeContext().getTaskInfo().getAttemptNumber() == 0) {
        for (int i = 0; i < BITES; i++) {
          TAKEN.add(Appetite.NATIVE.bite());
        }
      }
      return index;
    }
  }
}
