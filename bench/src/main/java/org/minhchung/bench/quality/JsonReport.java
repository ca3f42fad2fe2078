package org.minhchung.bench.quality;

import java.io.StringWriter;
import java.util.List;
import org.minhchung.bench.quality.Block.Cell;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The report for programs: {@code run}, {@code aims}, {@code tables}, {@code curves}, {@code
 * calibration}. A figure is an object of {@code value}, {@code low}, {@code high}, {@code rows};
 * one that was not measured is null.
 */
final class JsonReport {

  private static final double DIGITS = 1e6;

  private JsonReport() {}

  static String of(Report report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      run(json, report);
      aims(json, report.aims());
      List<Block> blocks =
          report.sections().stream().flatMap(section -> section.blocks().stream()).toList();
      json.writeObjectPropertyStart("tables");
      blocks.forEach(block -> table(json, block));
      json.writeEndObject();
      json.writeObjectPropertyStart("curves");
      blocks.forEach(block -> curves(json, block));
      json.writeEndObject();
      json.writeObjectPropertyStart("calibration");
      blocks.forEach(block -> calibration(json, block));
      json.writeEndObject();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static void run(JsonGenerator json, Report report) {
    json.writeObjectPropertyStart("run");
    json.writeStringProperty("machine", report.machine());
    json.writeStringProperty("date", report.date());
    json.writeStringProperty("commit", report.commit());
    json.writeStringProperty("scope", report.scope());
    json.writeNumberProperty("seconds", Math.round(report.seconds()));
    json.writeArrayPropertyStart("left_out");
    report.leftOut().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void aims(JsonGenerator json, List<Aim> aims) {
    json.writeArrayPropertyStart("aims");
    for (Aim aim : aims) {
      json.writeStartObject();
      json.writeStringProperty("what", aim.what());
      json.writeStringProperty("aim", aim.wanted());
      json.writeName("figure");
      figure(json, aim.figure());
      json.writeStringProperty("outcome", aim.outcome());
      json.writeObjectPropertyStart("beside");
      for (int i = 0; i < aim.beside().size(); i++) {
        json.writeName(HandSets.BESIDE.get(i));
        figure(json, aim.beside().get(i));
      }
      json.writeEndObject();
      json.writeStringProperty("note", aim.note());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void table(JsonGenerator json, Block block) {
    if (block instanceof Block.Table table) {
      json.writeObjectPropertyStart(table.id());
      json.writeStringProperty("caption", table.caption());
      json.writeArrayPropertyStart("rows");
      for (List<Cell> row : table.rows()) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          json.writeName(table.columns().get(i));
          switch (row.get(i)) {
            case Cell.Words(String words) -> json.writeString(words);
            case Cell.Count(int count) -> json.writeNumber(count);
            case Cell.Measured(Figure figure) -> figure(json, figure);
          }
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void curves(JsonGenerator json, Block block) {
    if (block instanceof Block.Curves curves) {
      json.writeObjectPropertyStart(curves.id());
      for (Block.Line line : curves.lines()) {
        json.writeArrayPropertyStart(line.name());
        for (Block.Point point : line.points()) {
          json.writeStartObject();
          json.writeStringProperty("at", point.name());
          json.writeNumberProperty(curves.across(), rounded(point.across()));
          json.writeNumberProperty(curves.up(), rounded(point.up()));
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    }
  }

  private static void calibration(JsonGenerator json, Block block) {
    if (block instanceof Block.Reliability reliability) {
      json.writeObjectPropertyStart(reliability.id());
      json.writeName("error");
      figure(json, reliability.error());
      json.writeArrayPropertyStart("bins");
      for (Calibration.Bin bin : reliability.calibration().bins()) {
        json.writeStartObject();
        json.writeNumberProperty("said", rounded(bin.said()));
        json.writeNumberProperty("came", rounded(bin.came()));
        json.writeNumberProperty("messages", bin.cases());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void figure(JsonGenerator json, Figure figure) {
    if (!figure.measured()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberProperty("value", rounded(figure.value()));
    json.writeNumberProperty("low", rounded(figure.low()));
    json.writeNumberProperty("high", rounded(figure.high()));
    json.writeNumberProperty("rows", figure.rows());
    json.writeEndObject();
  }

  private static double rounded(double value) {
    return Math.round(value * DIGITS) / DIGITS;
  }
}
