package org.minhchung.desk.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.minhchung.desk.kernel.Right;

/**
 * The right a page below {@code /desk} asks for. One that carries neither this nor {@link
 * NeedsNobody} is not served.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
  Right value();
}
