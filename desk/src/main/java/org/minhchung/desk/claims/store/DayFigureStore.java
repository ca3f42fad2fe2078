package org.minhchung.desk.claims.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.desk.claims.DayFigures;
import org.minhchung.desk.claims.ReachBand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures of days, counted from the rows each time. Safe to share between threads. */
@Component
public final class DayFigureStore implements DayFigures {

  private static final int OVERDUE = 7;

  private final JdbcClient db;

  public DayFigureStore(JdbcClient db) {
    this.db = db;
  }

  @Override
  public List<Day> days(LocalDate first, LocalDate last) {
    Map<String, Long> arrived =
        counts(
            """
            SELECT day, COUNT(*) AS number
              FROM message
             WHERE day BETWEEN :first AND :last
             GROUP BY day
            """,
            first,
            last);
    Map<String, Long> claims =
        counts(
            """
            SELECT confirmed_on AS day, COUNT(*) AS number
              FROM claim_scope
             WHERE confirmed_on BETWEEN :first AND :last
             GROUP BY confirmed_on
            """,
            first,
            last);
    List<Day> days = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(
          new Day(
              day,
              ReachBand.of(arrived.getOrDefault(day.toString(), 0L)),
              claims.getOrDefault(day.toString(), 0L).intValue()));
    }
    return days;
  }

  @Override
  public Waiting waiting(LocalDate today) {
    List<long[]> bySince =
        db.sql(
                """
                SELECT since, COUNT(*) AS number,
                       COUNT(*) FILTER (WHERE assigned_to IS NULL) AS free
                  FROM queue_item
                 WHERE desk_id = (SELECT desk_id FROM desk)
                   AND state = 'open'
                 GROUP BY since
                 ORDER BY since DESC
                """)
            .query(
                (row, _) ->
                    new long[] {
                      Math.max(
                          0,
                          today.toEpochDay()
                              - LocalDate.parse(row.getString("since")).toEpochDay()),
                      row.getLong("number"),
                      row.getLong("free")
                    })
            .list();
    long open = bySince.stream().mapToLong(each -> each[1]).sum();
    long overdue =
        bySince.stream().filter(each -> each[0] > OVERDUE).mapToLong(each -> each[1]).sum();
    return new Waiting(
        Math.toIntExact(open),
        Math.toIntExact(bySince.stream().mapToLong(each -> each[2]).sum()),
        Math.toIntExact(overdue),
        quantile(bySince, open, 0.5),
        quantile(bySince, open, 0.9));
  }

  /** Days that this share of the open items has not waited longer than; youngest come first. */
  private static int quantile(List<long[]> bySince, long open, double share) {
    long passed = 0;
    for (long[] each : bySince) {
      passed += each[1];
      if (passed >= open * share) {
        return Math.toIntExact(each[0]);
      }
    }
    return 0;
  }

  private Map<String, Long> counts(String query, LocalDate first, LocalDate last) {
    Map<String, Long> counts = new HashMap<>();
    db.sql(query)
        .param("first", first.toString())
        .param("last", last.toString())
        .query(
            row -> {
              counts.put(row.getString("day"), row.getLong("number"));
            });
    return counts;
  }
}
