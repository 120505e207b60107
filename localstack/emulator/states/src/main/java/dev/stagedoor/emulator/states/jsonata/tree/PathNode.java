package dev.stagedoor.emulator.states.jsonata.tree;

import java.util.List;

import dev.stagedoor.emulator.states.jsonata.value.Frame;
import dev.stagedoor.emulator.states.jsonata.value.Sequence;

/** A path: steps that are each taken for every item that the one before has found. */
final class PathNode extends Node {

    final List<Node> steps;
    boolean keepSingleton;

    PathNode(List<Node> steps) {
        this.steps = steps;
    }

    Node lastStep() {
        return steps.get(steps.size() - 1);
    }

    @Override
    Object value(Object input, Frame frame) {
        List<?> sequence = input instanceof List<?> list && !(steps.get(0) instanceof VariableNode)
                ? list
                : Sequence.of(input);
        Object result = null;
        List<?> tuples = null;
        boolean tupleStream = false;
        for (int i = 0; i < steps.size(); i++) {
            Node step = steps.get(i);
            tupleStream |= step.tuple;
            if (i == 0 && step.constructsArray) {
                result = step.evaluate(sequence, frame);
            } else if (tupleStream) {
                tuples = Tuples.step(step, sequence, tuples, frame);
            } else {
                result = step(step, sequence, frame, i == steps.size() - 1);
            }
            if (!tupleStream && (!(result instanceof List<?> list) || list.isEmpty())) {
                break;
            }
            if (step.focus == null && result instanceof List<?> list) {
                sequence = list;
            }
        }
        if (tupleStream) {
            result = tuple ? tuples : contexts(tuples);
        }
        if (keepSingleton) {
            result = kept(result);
        }
        return group == null ? result : group.evaluate(tupleStream ? tuples : result, frame);
    }

    private static Sequence contexts(List<?> tuples) {
        Sequence contexts = Sequence.empty();
        tuples.forEach(tuple -> contexts.add(Tuples.context(tuple)));
        return contexts;
    }

    private static Object kept(Object result) {
        if (Sequence.isConstructed(result) && !Sequence.isSequence(result)) {
            return Sequence.of(result).keepSingleton();
        }
        return result instanceof Sequence sequence ? sequence.keepSingleton() : result;
    }

    private static Object step(Node step, List<?> input, Frame frame, boolean last) {
        if (step instanceof SortNode sort) {
            Object sorted = sort.sort(input, frame);
            for (Stage stage : step.stages) {
                sorted = stage.apply(sorted, frame);
            }
            return sorted;
        }
        Sequence found = Sequence.empty();
        for (int i = 0; i < input.size(); i++) {
            Object item = step.evaluate(input.get(i), frame);
            for (Stage stage : step.stages) {
                item = stage.apply(item, frame);
            }
            if (item != null) {
                found.add(item);
            }
        }
        if (last && found.size() == 1 && found.get(0) instanceof List && !Sequence.isSequence(found.get(0))) {
            return found.get(0);
        }
        return flatten(found, frame);
    }

    private static Sequence flatten(Sequence found, Frame frame) {
        Sequence flat = Sequence.empty();
        for (Object item : found) {
            if (item instanceof List<?> items && !Sequence.isConstructed(item)) {
                frame.evaluation().reserveItems(items.size());
                flat.addAll(items);
            } else {
                flat.add(item);
            }
        }
        return flat;
    }
}
