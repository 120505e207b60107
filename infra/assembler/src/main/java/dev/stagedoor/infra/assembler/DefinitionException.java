package dev.stagedoor.infra.assembler;

import java.util.List;
import java.util.stream.Collectors;

import dev.stagedoor.infra.assembler.check.Problem;

/** The definition has mistakes; nothing was written. */
public final class DefinitionException extends RuntimeException {

    private final transient List<Problem> problems;

    public DefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** All mistakes found, by file and line. */
    public List<Problem> problems() {
        return problems;
    }
}
