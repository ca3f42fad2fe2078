package org.minhchung.desk.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.minhchung.desk.web.Received;
import org.minhchung.desk.web.Refusal;

/**
 * A table of messages (RFC 4180) with one column, {@code text}, and no other: a column that is not
 * there can name nobody.
 *
 * @param texts 1 to {@value BatchDays#MOST_A_DAY}, in the order of the rows
 */
public record BatchFile(List<AskedText> texts) {

  private static final Refusal NO_TABLE = new Refusal(400, "intake.batch.no-table");
  private static final Refusal COLUMNS = new Refusal(400, "intake.batch.columns");
  private static final Refusal TOO_MANY = new Refusal(413, "intake.batch.too-many");
  private static final Refusal ROW = new Refusal(400, "intake.batch.row");

  public BatchFile {
    texts = List.copyOf(texts);
  }

  /** Reads the table, whole or not at all. */
  public static Received<BatchFile> of(String csv) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .ofCsvRecord(csv.startsWith("\ufeff") ? csv.substring(1) : csv)) {
      List<AskedText> texts = new ArrayList<>();
      boolean head = true;
      for (CsvRecord row : reader) {
        if (row.getFieldCount() != 1) {
          return new Received.Refused<>(COLUMNS);
        }
        String field = row.getField(0);
        if (head) {
          if (!field.strip().toLowerCase(Locale.ROOT).equals("text")) {
            return new Received.Refused<>(COLUMNS);
          }
          head = false;
        } else if (AskedText.of(field) instanceof Received.Read<AskedText>(AskedText text)) {
          texts.add(text);
        } else {
          return new Received.Refused<>(ROW);
        }
        if (texts.size() > BatchDays.MOST_A_DAY) {
          return new Received.Refused<>(TOO_MANY);
        }
      }
      return texts.isEmpty()
          ? new Received.Refused<>(NO_TABLE)
          : new Received.Read<>(new BatchFile(texts));
    } catch (CsvParseException | IOException _) {
      return new Received.Refused<>(NO_TABLE);
    }
  }
}
