package io.github.tare.it.job;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Counts both sides of a key; in a batch job a timer for the end of time rings after its last. */
final class JoinedKeys
    extends KeyedCoProcessFunction<Long, Tuple2<Long, byte[]>, Tuple2<Long, byte[]>, String> {
  private static final long serialVersionUID = 1;

  private transient @Nullable ValueState<Long> left;
  private transient @Nullable ValueState<Long> right;
  private transient @Nullable ValueState<Long> sum;

  @Override
  public void open(OpenContext context) {
    left = state("left");
    right = state("right");
    sum = state("sum");
  }

  private ValueState<Long> state(String name) {
    return getRuntimeContext().getState(new ValueStateDescriptor<>(name, Types.LONG));
  }

  @Override
  public void processElement1(Tuple2<Long, byte[]> record, Context context, Collector<String> out)
      throws Exception {
    add(left, 1);
    take(record, context);
  }

  @Override
  public void processElement2(Tuple2<Long, byte[]> record, Context context, Collector<String> out)
      throws Exception {
    add(right, 1);
    take(record, context);
  }

  private void take(Tuple2<Long, byte[]> record, Context context) throws Exception {
    add(sum, Payload.sum(record.f1));
    context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<String> out) throws Exception {
    out.collect(
        context.getCurrentKey() + "\t" + value(left) + "\t" + value(right) + "\t" + value(sum));
  }

  private static void add(@Nullable ValueState<Long> state, long more) throws Exception {
    opened(state).update(value(state) + more);
  }

  private static long value(@Nullable ValueState<Long> state) throws Exception {
    Long value = opened(state).value();
    return value == null ? 0 : value;
  }

  private static ValueState<Long> opened(@Nullable ValueState<Long> state) {
    return Objects.requireNonNull(state, "opened first");
  }
}
