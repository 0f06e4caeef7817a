package io.github.tare.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** An error or a warning that {@code --json} has. */
record ToldProblem(String code, String message, String hint) {

  static List<ToldProblem> in(Outcome outcome) throws IOException {
    List<ToldProblem> all = new ArrayList<>();
    for (JsonNode problem : Json.parse(outcome.out()).required("problems")) {
      if (!problem.required("severity").textValue().equals("NOTE")) {
        all.add(
            new ToldProblem(
                problem.required("code").textValue(),
                problem.required("message").textValue(),
                problem.required("hint").textValue()));
      }
    }
    return all;
  }

  /** The codes of all that it has, notes too. */
  static List<String> codes(Outcome outcome) throws IOException {
    List<String> codes = new ArrayList<>();
    for (JsonNode problem : Json.parse(outcome.out()).required("problems")) {
      codes.add(problem.required("code").textValue());
    }
    return codes;
  }

  /** For a table. */
  String inWords() {
    return code + ": " + message + (hint.isEmpty() ? "" : " *" + hint + "*");
  }
}
