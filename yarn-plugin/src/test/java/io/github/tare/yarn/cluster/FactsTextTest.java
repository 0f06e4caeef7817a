package io.github.tare.yarn.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tare.yarn.preflight.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTextTest {
  private final String valid = FactsText.write(Clusters.usual());

  @Test
  void the_form_has_a_version_and_the_time_first() {
    assertThat(valid)
        .startsWith(
            """
            {
              "version" : 1,
              "asked" : "2026-11-22T08:00:00Z",
              "scheduler" : {
                "kind" : "CAPACITY",
            """);
  }

  @Test
  void another_version_is_told_by_its_number() {
    assertThat(FactsText.read(valid.replace("\"version\" : 1", "\"version\" : 2")))
        .isEqualTo(new FactsResult.OtherVersion(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "version" : 1                    | "version" : "1"                | version is not a whole number
          "version" : 1                    | "vision" : 1                   | version is missing
          "asked" : "2026-11-22T08:00:00Z" | "asked" : "today"              | asked is not a time such as 2026-11-22T08:00:00Z
          "kind" : "CAPACITY"              | "kind" : "PERFECT"             | scheduler.kind is not one of [CAPACITY, FAIR, FIFO]
          "memoryMebibytes" : [0-9]+       | "memoryMebibytes" : 1.5        | scheduler.minimum.memoryMebibytes is not a whole number
          "memoryMebibytes" : [0-9]+       | "memoryMebibytes" : -1         | scheduler.minimum is not possible: no amount is negative: -1 MiB, 1, {}
          "vcores" : [0-9]+                | "vcores" : 3000000000          | scheduler.minimum.vcores is not a number up to 2147483647
          "id" : "node-2:8041"             | "id" : null                    | nodes[1].id is missing
          "leaf" : true                    | "leaf" : "yes"                 | queues.all[1].leaf is not true or false
          "root" : "hdfs                   | "root" : "a b                  | staging.root is not an address
          """)
  void what_is_wrong_is_told_with_its_place(String right, String wrong, String why) {
    assertThat(FactsText.read(valid.replaceFirst(right, wrong)))
        .isInstanceOfSatisfying(
            FactsResult.Damaged.class, damaged -> assertThat(damaged.why()).startsWith(why));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "null", "17", "<html></html>", "{}", "{} {}", "{\"version\":1}"})
  void a_text_that_is_none_is_damaged(String text) {
    assertThat(FactsText.read(text)).isInstanceOf(FactsResult.Damaged.class);
  }

  @Test
  void facts_cut_off_anywhere_are_damaged() {
    for (int end = 0; end < valid.length(); end += 97) {
      assertThat(FactsText.read(valid.substring(0, end))).isInstanceOf(FactsResult.Damaged.class);
    }
  }

  @Test
  void members_of_a_newer_tare_are_passed_over_and_facts_of_an_older_unknown() {
    String other =
        valid
            .replace("\"version\" : 1,", "\"version\" : 1, \"weather\" : [\"fine\"],")
            .replace("\"resourceTypes\"", "\"types\"");
    assertThat(FactsText.read(other))
        .isInstanceOfSatisfying(
            FactsResult.Read.class,
            read ->
                assertThat(read.facts().resourceTypes())
                    .isEqualTo(Fact.unknown("the saved facts do not have it")));
  }
}
