package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Evaluation;
import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;

/** A compiled expression, or a step of a path. Not changed after compilation, and then safe for concurrent use. */
public abstract class Node {

    /** Filters behind an expression that is no step. */
    List<Stage> predicates = List.of();
    /** Filters and indexes behind a step. */
    List<Stage> stages = List.of();
    /** The object constructor behind an expression, as in {@code seats{row: price}}; or null. */
    Grouping group;
    /** Whether {@code []} stands behind it. */
    boolean keepArray;
    /** Whether it is an array written out at an end of a path, which is not flattened. */
    boolean constructsArray;
    /** The variable that {@code @} or {@code #} binds at this step, or null. */
    String focus;
    String index;
    /** Under which name this step keeps its context for a later {@code %}; or null. */
    Ancestor ancestor;
    /** Whether this step needs the variables of its tuple. */
    boolean tuple;
    /** The ancestors that are sought further up. */
    List<Ancestor> seeking = new ArrayList<>(0);

    /** The value of the expression for a context item; null if undefined. */
    public final Object evaluate(Object input, Frame frame) {
        Evaluation evaluation = frame.evaluation();
        evaluation.enter();
        Object result = value(input, frame);
        for (Stage predicate : predicates) {
            result = predicate.apply(result, frame);
        }
        if (group != null && !(this instanceof PathNode)) {
            result = group.evaluate(result, frame);
        }
        evaluation.leave(result);
        return Sequence.unwrap(result, keepArray);
    }

    /** The value before predicates and grouping. */
    abstract Object value(Object input, Frame frame);

    void addPredicate(Stage stage) {
        predicates = with(predicates, stage);
    }

    void addStage(Stage stage) {
        stages = with(stages, stage);
    }

    private static List<Stage> with(List<Stage> stages, Stage stage) {
        List<Stage> more = new ArrayList<>(stages);
        more.add(stage);
        return more;
    }
}
