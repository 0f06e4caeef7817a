package io.github.tare.yarn.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.yarn.submit.ApplicationStatus.State;
import io.github.tare.yarn.submit.Measure;
import io.github.tare.yarn.submit.Sighting;
import io.github.tare.yarn.submit.Sighting.News;
import io.github.tare.yarn.submit.WaitFigures;
import io.github.tare.yarn.submit.WaitKind;
import io.github.tare.yarn.submit.WaitReason;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SightingJsonTest {
  private static final WaitReason FULL = new WaitReason(WaitKind.QUEUE_FULL, "", vcores(4));
  private static final WaitReason LESS_FULL = new WaitReason(WaitKind.QUEUE_FULL, "", vcores(3));

  @Test
  void every_change_is_written_and_what_is_not_known_is_left_out() throws IOException {
    assertThat(
            json(
                sighting(News.STATE, 0, State.ACCEPTED, Optional.of(FULL)),
                sighting(News.FIGURES, 42, State.ACCEPTED, Optional.of(LESS_FULL)),
                sighting(News.TIME, 102, State.ACCEPTED, Optional.of(LESS_FULL)),
                sighting(News.STATE, 103, State.RUNNING, Optional.empty())))
        .isEqualTo(
            "{'seen':[{'afterMillis':0,'state':'ACCEPTED','waitsFor':'QUEUE_FULL','words':'"
                + FULL.words()
                + "','figures':{'measure':'vcores','needed':2,'used':4,'limit':4,'missing':2}},"
                + "{'afterMillis':42000,'state':'ACCEPTED','waitsFor':'QUEUE_FULL','words':'"
                + LESS_FULL.words()
                + "','figures':{'measure':'vcores','needed':2,'used':3,'limit':4,'missing':1}},"
                + "{'afterMillis':103000,'state':'RUNNING'}]}");
  }

  private static String json(Sighting... sightings) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      SightingJson.write(List.of(sightings), json);
      json.writeEndObject();
    }
    return text.toString().replace('"', '\'');
  }

  private static Sighting sighting(
      News news, int seconds, State state, Optional<WaitReason> reason) {
    return new Sighting(news, state, reason, Duration.ofSeconds(seconds), "");
  }

  private static Optional<WaitFigures> vcores(int used) {
    return Optional.of(
        new WaitFigures(Measure.VCORES, 2, OptionalLong.of(used), OptionalLong.of(4)));
  }
}
