package dev.stagedoor.acceptance.target;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/** Marks a scenario: its methods and constructor may take a {@link dev.stagedoor.acceptance.target.Target}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(TargetExtension.class)
public @interface OnTarget {
}
