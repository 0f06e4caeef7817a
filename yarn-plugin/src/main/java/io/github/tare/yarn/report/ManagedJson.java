package io.github.tare.yarn.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.tare.calc.managed.ConsumerShare;
import io.github.tare.calc.managed.ManagedMemory;
import io.github.tare.calc.managed.RocksDbMemory;
import io.github.tare.calc.managed.SlotShare;
import java.io.IOException;
import java.util.Locale;

/**
 * The member {@code managed}: what one slot has, each consumer's part of it, and RocksDB's. All
 * sizes are bytes.
 */
final class ManagedJson {
  private final JsonGenerator json;

  ManagedJson(JsonGenerator json) {
    this.json = json;
  }

  void write(ManagedMemory memory) throws IOException {
    json.writeObjectFieldStart("managed");
    slot(memory.slot());
    json.writeStringField("stateBackend", memory.backend().setting().text().strip());
    json.writeStringField(
        "consumersFrom", memory.presence().source().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("consumers");
    for (ConsumerShare share : memory.shares()) {
      share(share, memory.presence().reasons().getOrDefault(share.consumer(), ""));
    }
    json.writeEndArray();
    if (memory.rocksDb().isPresent()) {
      rocksDb(memory.rocksDb().get());
    }
    json.writeEndObject();
  }

  private void slot(SlotShare slot) throws IOException {
    json.writeNumberField("slots", slot.slots());
    json.writeObjectFieldStart("slot");
    json.writeNumberField("taskHeap", slot.taskHeap().bytes());
    json.writeNumberField("taskOffHeap", slot.taskOffHeap().bytes());
    json.writeNumberField("network", slot.network().bytes());
    json.writeNumberField("managed", slot.managed().bytes());
    json.writeEndObject();
  }

  private void share(ConsumerShare share, String knownBy) throws IOException {
    json.writeStartObject();
    json.writeStringField("consumer", share.consumer().option());
    json.writeNumberField("fraction", share.fraction());
    json.writeNumberField("bytes", share.size().size().bytes());
    json.writeStringField("rule", share.size().rule());
    json.writeStringField("key", share.size().key());
    json.writeStringField("origin", share.size().origin().describe());
    json.writeStringField("knownBy", knownBy);
    json.writeEndObject();
  }

  private void rocksDb(RocksDbMemory memory) throws IOException {
    json.writeObjectFieldStart("rocksdb");
    json.writeStringField("store", memory.store());
    json.writeStringField("bound", memory.limit().bound().jsonName());
    if (memory.limit().total().isPresent()) {
      json.writeNumberField("bytes", memory.limit().total().get().size().bytes());
    }
    if (memory.budget().isPresent()) {
      json.writeNumberField("blockCache", memory.budget().get().blockCache().bytes());
      json.writeNumberField("writeBuffers", memory.budget().get().writeBuffers().bytes());
    }
    json.writeNumberField("perState", memory.perState().together().bytes());
    json.writeEndObject();
  }
}
