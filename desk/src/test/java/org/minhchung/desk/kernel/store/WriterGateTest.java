package org.minhchung.desk.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writers take turns in the order they came. */
class WriterGateTest {

  @RegisterExtension final SqliteDesk database = new SqliteDesk();

  @Test
  void whoComesFirstWritesFirst() throws Exception {
    WriterGate gate = gate(Duration.ofMinutes(1));
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> waiting = new ArrayList<>();
      try (Connection _ = gate.getConnection()) {
        for (int i = 0; i < 20; i++) {
          int writer = i;
          waiting.add(threads.submit(() -> takeTurn(gate, writer, order)));
          while (gate.waiting() < i + 1) {
            Thread.onSpinWait();
          }
        }
      }
      for (Future<?> one : waiting) {
        one.get();
      }
    }

    assertThat(order).containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
  }

  @Test
  void whoComesBackAtOnceGoesToTheEndOfTheLine() throws Exception {
    WriterGate gate = gate(Duration.ofMinutes(1));
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Connection greedy = gate.getConnection();
      Future<?> patient = threads.submit(() -> takeTurn(gate, 1, order));
      while (gate.waiting() < 1) {
        Thread.onSpinWait();
      }
      greedy.close();
      takeTurn(gate, 2, order);
      patient.get();
    }

    assertThat(order).containsExactly(1, 2);
  }

  @Test
  void patienceEnds() throws Exception {
    WriterGate gate = gate(Duration.ofMillis(1));
    try (Connection _ = gate.getConnection()) {
      assertThatThrownBy(gate::getConnection)
          .isInstanceOf(SQLTransientConnectionException.class)
          .hasMessageContaining("PT0.001S");
    }
    try (Connection again = gate.getConnection()) {
      assertThat(again.isValid(1)).isTrue();
    }
  }

  @Test
  void closingTwiceOpensTheGateOnce() throws Exception {
    WriterGate gate = gate(Duration.ofMillis(1));
    Connection first = gate.getConnection();
    first.close();
    first.close();

    try (Connection _ = gate.getConnection()) {
      assertThatThrownBy(gate::getConnection).isInstanceOf(SQLException.class);
    }
  }

  private WriterGate gate(Duration patience) {
    return new WriterGate(database.database().writers(), 1, patience);
  }

  private static Void takeTurn(WriterGate gate, int writer, List<Integer> order)
      throws SQLException {
    try (Connection _ = gate.getConnection()) {
      order.add(writer);
      return null;
    }
  }
}
