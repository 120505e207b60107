package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.Position;
import dev.stagedoor.emulator.cloudformation.source.TemplateException;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateReader;
import dev.stagedoor.emulator.core.Json;

/** Computes values of YAML in a scope of a few known names. */
final class Expressions {

    private Expressions() {}

    static JsonNode value(String yaml) {
        return new ExpressionParser().value(node(yaml)).evaluate(new Known());
    }

    static boolean condition(String yaml) {
        return new ExpressionParser().condition(node(yaml)).evaluate(new Known()).booleanValue();
    }

    static String text(String yaml) {
        return Json.write(value(yaml));
    }

    private static dev.stagedoor.emulator.cloudformation.source.TemplateNode node(String yaml) {
        return ((MapNode) TemplateReader.read("v: " + yaml, "t.yaml")).get("v");
    }

    private static final class Known implements Scope {

        private static final Map<String, JsonNode> NAMES = Map.of("Stage", TextNode.valueOf("dev"), "Subnets",
                Json.array().add("a").add("b"), "AWS::NoValue", MissingNode.getInstance(), "AWS::Region",
                TextNode.valueOf("us-east-1"));

        @Override
        public JsonNode ref(String name, Position at) {
            if (!NAMES.containsKey(name)) {
                throw new TemplateException(at, "no " + name);
            }
            return NAMES.get(name);
        }

        @Override
        public JsonNode attribute(String logicalId, String attribute, Position at) {
            return TextNode.valueOf(logicalId + "/" + attribute);
        }

        @Override
        public JsonNode mapping(String map, String first, String second) {
            return map.equals("Sizes") && first.equals("dev") && second.equals("memory")
                    ? TextNode.valueOf("512")
                    : null;
        }

        @Override
        public boolean condition(String name, Position at) {
            return name.equals("Yes");
        }

        @Override
        public JsonNode importValue(String export, Position at) {
            return TextNode.valueOf("imported " + export);
        }

        @Override
        public String region() {
            return "us-east-1";
        }
    }
}
