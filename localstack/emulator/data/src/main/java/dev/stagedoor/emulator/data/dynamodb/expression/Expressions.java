package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** The expressions of one call: parsed, or found in the cache, and checked with the call's names and values. */
public final class Expressions {

    private final ExpressionCache cache;
    private final Placeholders placeholders;

    public Expressions(ExpressionCache cache, Placeholders placeholders) {
        this.cache = cache;
        this.placeholders = placeholders;
    }

    public BoundCondition condition(String text, ExpressionKind kind) {
        Condition condition = cache.condition(text, kind);
        ConditionValidator validator = new ConditionValidator(kind, placeholders);
        validator.check(condition);
        return new BoundCondition(condition, placeholders, validator.attributes(), validator.nestedAttributes());
    }

    public List<KeyPredicate> keyCondition(String text) {
        return KeyConditionReader.read(condition(text, ExpressionKind.KEY_CONDITION).condition(), placeholders);
    }

    public BoundUpdate update(String text) {
        List<UpdateAction> actions = cache.update(text);
        new UpdateValidator(placeholders).check(actions);
        return new BoundUpdate(actions, placeholders);
    }

    public Projection projection(String text) {
        Problems problems = new Problems(ExpressionKind.PROJECTION, Problems.Kind.UNDEFINED_NAME,
                Problems.Kind.PATH_OVERLAP, Problems.Kind.PATH_CONFLICT);
        PathOverlaps overlaps = new PathOverlaps(problems);
        List<List<DocumentPath.Element>> paths = new ArrayList<>();
        for (DocumentPath path : cache.projection(text)) {
            placeholders.use(path, problems, Problems.Kind.UNDEFINED_NAME);
            paths.add(PathResolver.resolve(path, placeholders));
            overlaps.add(paths.get(paths.size() - 1));
        }
        problems.throwFirst();
        return new Projection(paths);
    }

    /** Called when all expressions of the call were read: a placeholder without a use is an error. */
    public void requireAllUsed() {
        placeholders.requireAllUsed();
    }
}
