package dev.stagedoor.emulator.states.definition.parse;

import dev.stagedoor.emulator.states.definition.QueryLanguage;
import dev.stagedoor.emulator.states.flow.DataFlow;
import dev.stagedoor.emulator.states.flow.JsonPathFlow;
import dev.stagedoor.emulator.states.flow.JsonataFlow;
import dev.stagedoor.emulator.states.flow.ResultPath;
import dev.stagedoor.emulator.states.path.ReferencePath;

/** Reads the way of the data through a state, a Choice rule or a Catcher. */
final class FlowParser {

    private FlowParser() {}

    static DataFlow flow(Fields fields) {
        if (fields.language() == QueryLanguage.JSONATA) {
            return new JsonataFlow(fields.template("Arguments"), fields.template("Output"), fields.template("Assign"));
        }
        return new JsonPathFlow(fields.filter("InputPath"), fields.template("Parameters"),
                fields.template("ResultSelector"),
                resultPath(fields), fields.filter("OutputPath"), fields.template("Assign"));
    }

    /** The Parameters of a Map state are its old ItemSelector: evaluated for each item, not for the state. */
    static DataFlow map(Fields fields) {
        return fields.language() == QueryLanguage.JSONATA
                ? flow(fields)
                : new JsonPathFlow(fields.filter("InputPath"), null, fields.template("ResultSelector"),
                        resultPath(fields),
                        fields.filter("OutputPath"), fields.template("Assign"));
    }

    /** A rule has an Output and an Assign of its own; what else a state has, its rules share. */
    static DataFlow choice(Fields state, Fields rule) {
        if (state.language() == QueryLanguage.JSONATA) {
            return new JsonataFlow(null, rule.template("Output"), rule.template("Assign"));
        }
        return new JsonPathFlow(null, null, null, ResultPath.REPLACE, state.filter("OutputPath"),
                rule.template("Assign"));
    }

    static DataFlow catcher(Fields fields) {
        if (fields.language() == QueryLanguage.JSONATA) {
            return new JsonataFlow(null, fields.template("Output"), fields.template("Assign"));
        }
        return new JsonPathFlow(null, null, null, resultPath(fields), null, fields.template("Assign"));
    }

    private static ResultPath resultPath(Fields fields) {
        if (!fields.has("ResultPath")) {
            return ResultPath.REPLACE;
        }
        if (fields.get("ResultPath").isNull()) {
            return ResultPath.DISCARD;
        }
        String text = fields.text("ResultPath");
        if ("$".equals(text)) {
            return ResultPath.REPLACE;
        }
        return fields.read("ResultPath", () -> {
            ReferencePath path = ReferencePath.parse(text);
            return path::insert;
        });
    }
}
