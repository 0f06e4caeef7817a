package io.github.tare.it.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.datagen.source.GeneratorFunction;

/** The word of a record's number. */
final class WordByIndex implements GeneratorFunction<Long, String> {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> words;

  WordByIndex(List<String> words) {
    this.words = new ArrayList<>(words);
  }

  @Override
  public String map(Long index) {
    return words.get((int) (index % words.size()));
  }
}
