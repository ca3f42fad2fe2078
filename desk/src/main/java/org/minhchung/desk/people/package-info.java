/**
 * Who works at the desk: accounts, roles with dates, passkeys and passwords, sessions, the keys
 * that sign checks, and the record of who did what.
 *
 * <p>May import kernel, web and fetch. Its SQL is in {@code people.store}, its pages in {@code
 * people.web}. Knows no claim and no check, and never anybody who asked.
 */
@NullMarked
package org.minhchung.desk.people;

import org.jspecify.annotations.NullMarked;
