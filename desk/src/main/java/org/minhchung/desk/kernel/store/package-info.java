/**
 * The kernel's ports over a database: SQLite by default, PostgreSQL beyond it. Opens the pools,
 * migrates the schema, runs the jobs. The only place of the kernel that knows SQL.
 *
 * <p>May import the kernel, Spring's JDBC and transaction support, HikariCP, Flyway, both drivers
 * and db-scheduler. Knows no room's tables: their SQL is in their own {@code store}.
 */
@NullMarked
package org.minhchung.desk.kernel.store;

import org.jspecify.annotations.NullMarked;
