package dev.stagedoor.acceptance.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A state machine drawn from its definition, as a <a href="https://mermaid.js.org/syntax/flowchart.html">Mermaid flowchart</a>, which GitHub
 * shows as a picture: full arrows are the way forward, dotted ones lead where a Catcher leads.
 */
final class Flowchart {

    private final StringBuilder text = new StringBuilder("```mermaid\nflowchart TD\n");
    private int states;

    private Flowchart() {}

    static String of(JsonNode definition) {
        Flowchart chart = new Flowchart();
        chart.text.append("  start((start))\n");
        Map<String, String> ids = chart.workflow(definition, "  ");
        chart.arrow("start", "", ids.get(definition.path("StartAt").asText()));
        return chart.text.append("```\n").toString();
    }

    /** Draws a workflow, be it the machine or what a Map runs for each item. @return the ids of its states */
    private Map<String, String> workflow(JsonNode workflow, String indent) {
        Map<String, String> ids = new LinkedHashMap<>();
        workflow.path("States").fieldNames().forEachRemaining(name -> ids.put(name, "s" + ++states));
        workflow.path("States").properties()
                .forEach(state -> node(ids.get(state.getKey()), state.getKey(), state.getValue(), indent));
        workflow.path("States").properties()
                .forEach(state -> arrows(ids.get(state.getKey()), state.getValue(), ids));
        return ids;
    }

    private void node(String id, String name, JsonNode state, String indent) {
        text.append(indent).append(switch (state.path("Type").asText()) {
            case "Choice" -> id + "{\"" + name + "\"}";
            case "Succeed" -> id + "([\"" + name + "\"])";
            case "Fail" -> id + "[/\"" + name + "\"/]";
            case "Task" -> id + "[\"" + name + "<br/><i>" + work(state) + "</i>\"]";
            case "Wait" -> id + "(\"" + name + "\")";
            default -> id + "[\"" + name + "\"]";
        }).append('\n');
        JsonNode processor = state.path("ItemProcessor");
        if (processor.isObject()) {
            text.append(indent).append("subgraph ").append(id).append("each [\"for each item\"]\n");
            workflow(processor, indent + "  ");
            text.append(indent).append("end\n").append(indent).append(id).append(" --- ").append(id)
                    .append("each\n");
        }
    }

    /** What a task calls: {@code sqs:sendMessage.waitForTaskToken}. */
    private static String work(JsonNode state) {
        return state.path("Resource").asText().replaceFirst("^arn:[^:]*:states:::", "").replaceFirst("^aws-sdk:", "");
    }

    private void arrows(String id, JsonNode state, Map<String, String> ids) {
        state.path("Choices").forEach(rule -> arrow(id, condition(rule), ids.get(rule.path("Next").asText())));
        if (state.has("Default")) {
            arrow(id, "otherwise", ids.get(state.path("Default").asText()));
        }
        if (state.has("Next")) {
            arrow(id, "", ids.get(state.path("Next").asText()));
        }
        state.path("Catch").forEach(catcher -> {
            List<String> errors = new ArrayList<>();
            catcher.path("ErrorEquals").forEach(error -> errors.add(error.asText()));
            text.append("  ").append(id).append(" -. \"").append(String.join("<br/>", errors)).append("\" .-> ")
                    .append(ids.get(catcher.path("Next").asText())).append('\n');
        });
    }

    /** What the rule says of itself, or else its condition. */
    private static String condition(JsonNode rule) {
        if (rule.has("Comment")) {
            return rule.path("Comment").asText();
        }
        return rule.path("Condition").asText().replaceFirst("^\\{% *", "").replaceFirst(" *%}$", "");
    }

    private void arrow(String from, String label, String to) {
        String said = label.replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;");
        text.append("  ").append(from).append(" --> ").append(said.isEmpty() ? "" : "|\"" + said + "\"| ").append(to)
                .append('\n');
    }
}
