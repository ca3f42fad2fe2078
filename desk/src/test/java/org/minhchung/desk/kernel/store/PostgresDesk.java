package org.minhchung.desk.kernel.store;

/** A new PostgreSQL database for each test, or for each class if registered in a static field. */
public final class PostgresDesk extends OpenedDesk {

  private String name;

  @Override
  Database open() {
    name = PostgresServer.copy();
    return Database.onServer(PostgresServer.address(name));
  }

  @Override
  void drop() {
    PostgresServer.drop(name);
  }
}
