package dev.stagedoor.infra.assembler.output;

import java.util.List;
import java.util.Map;

/** What each target lacks. */
public record Targets(Map<String, Target> targets) {

    /** One target: the parts that are switched off there, and differences that no parameter can change. */
    public record Target(List<Off> off, List<String> notes) {}

    /** A part that a parameter of the root template switches off. */
    public record Off(String parameter, String value, String part, String because) {}
}
