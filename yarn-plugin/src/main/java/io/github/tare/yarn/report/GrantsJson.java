package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.unit.MemorySize;
import io.github.tare.yarn.container.ContainerSize;
import io.github.tare.yarn.room.ContainerGrant;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The member {@code containers}: each kind with what is asked, granted and lost. */
final class GrantsJson {
  private final JsonGenerator json;

  GrantsJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes it; what is not known is not there, but for {@code grantUnknown}, which says why. */
  void write(List<ContainerGrant> grants) throws IOException {
    json.writeArrayFieldStart("containers");
    for (ContainerGrant grant : grants) {
      json.writeStartObject();
      container(grant);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void container(ContainerGrant grant) throws IOException {
    json.writeStringField("process", grant.plan().process().keyPrefix());
    json.writeNumberField("processBytes", grant.plan().totalProcess().size().bytes());
    size("asked", grant.asked());
    Optional<ContainerSize> granted = grant.granted().known();
    if (granted.isPresent()) {
      size("granted", granted.get());
    }
    text("grantUnknown", grant.granted().fold(size -> Optional.empty(), Optional::of));
    text("caution", grant.granted().caution());
    bytes("lostBytes", grant.lost().known());
    if (grant.number().isPresent()) {
      json.writeNumberField("number", grant.number().getAsInt());
    }
    bytes("lostInTheJobBytes", grant.lostInTheJob());
  }

  private void size(String name, ContainerSize size) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("memoryMebibytes", size.memoryMebibytes());
    json.writeNumberField("vcores", size.vcores());
    for (Map.Entry<String, Long> other : size.others().entrySet()) {
      json.writeNumberField(other.getKey(), other.getValue());
    }
    json.writeEndObject();
  }

  private void text(String name, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(name, text.get());
    }
  }

  private void bytes(String name, Optional<MemorySize> size) throws IOException {
    if (size.isPresent()) {
      json.writeNumberField(name, size.get().bytes());
    }
  }
}
