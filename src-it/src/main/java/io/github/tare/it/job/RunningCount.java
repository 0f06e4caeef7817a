package io.github.tare.it.job;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;

/** Puts the number of times a word has come behind it. */
final class RunningCount extends RichMapFunction<String, String> {
  private static final long serialVersionUID = 1;

  private transient @Nullable ValueState<Long> seen;

  @Override
  public void open(OpenContext context) {
    seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.LONG));
  }

  @Override
  public String map(String word) throws Exception {
    ValueState<Long> state = Objects.requireNonNull(seen, "opened first");
    Long before = state.value();
    long now = before == null ? 1 : before + 1;
    state.update(now);
    return word + "\t" + now;
  }
}
