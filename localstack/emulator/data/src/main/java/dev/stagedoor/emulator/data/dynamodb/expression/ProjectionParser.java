package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.ArrayList;
import java.util.List;

/** Parses projection expressions: paths with commas between them. */
final class ProjectionParser {

    private ProjectionParser() {}

    static List<DocumentPath> parse(String text) {
        Problems problems = new Problems(ExpressionKind.PROJECTION, Problems.Kind.RESERVED_WORD);
        TokenReader reader = new TokenReader(text, ExpressionKind.PROJECTION, problems);
        List<DocumentPath> paths = new ArrayList<>();
        do {
            paths.add(reader.path());
        } while (reader.accept(","));
        reader.expectEnd();
        problems.throwFirst();
        return List.copyOf(paths);
    }
}
