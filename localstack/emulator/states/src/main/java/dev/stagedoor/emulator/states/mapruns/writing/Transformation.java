package dev.stagedoor.emulator.states.mapruns.writing;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.mapruns.ChildResult;

/** What is made of the result of a child that succeeded; of one that failed all is told. */
enum Transformation {
    NONE {
        @Override
        Stream<JsonNode> succeeded(ChildResult child) {
            return Stream.of(ResultRecord.of(child));
        }
    },
    COMPACT {
        @Override
        Stream<JsonNode> succeeded(ChildResult child) {
            return Stream.of(child.output().value());
        }
    },
    FLATTEN {
        @Override
        Stream<JsonNode> succeeded(ChildResult child) {
            JsonNode output = child.output().value();
            return output.isArray() ? StreamSupport.stream(output.spliterator(), false) : Stream.of(output);
        }
    };

    abstract Stream<JsonNode> succeeded(ChildResult child);

    final Stream<JsonNode> of(ChildResult child) {
        return child.succeeded() ? succeeded(child) : Stream.of(ResultRecord.of(child));
    }
}
