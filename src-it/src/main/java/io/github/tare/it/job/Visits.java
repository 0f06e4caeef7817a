package io.github.tare.it.job;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps a payload for each key, replaces it at every visit, and tells of the last one. */
final class Visits extends KeyedProcessFunction<Long, Long, String> {
  private static final long serialVersionUID = 1;

  private final long rounds;
  private transient @Nullable ValueState<byte[]> payload;
  private transient @Nullable ValueState<Long> count;
  private transient @Nullable ValueState<Long> sum;

  Visits(long rounds) {
    this.rounds = rounds;
  }

  @Override
  public void open(OpenContext context) {
    payload =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "payload", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.LONG));
    sum = getRuntimeContext().getState(new ValueStateDescriptor<>("sum", Types.LONG));
  }

  @Override
  public void processElement(Long index, Context context, Collector<String> out) throws Exception {
    long round = orZero(opened(count));
    byte[] before = opened(payload).value();
    long total = orZero(opened(sum)) + (before == null ? 0 : Payload.sum(before));
    opened(payload).update(Payload.of(context.getCurrentKey(), round, LargeState.STATE_BYTES));
    opened(sum).update(total);
    opened(count).update(round + 1);
    if (round + 1 == rounds) {
      out.collect(context.getCurrentKey() + "\t" + rounds + "\t" + total);
    }
  }

  private static long orZero(ValueState<Long> state) throws Exception {
    Long value = state.value();
    return value == null ? 0 : value;
  }

  private static <T> ValueState<T> opened(@Nullable ValueState<T> state) {
    return Objects.requireNonNull(state, "opened first");
  }
}
