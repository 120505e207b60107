package dev.stagedoor.emulator.gateway.validation;

import java.math.BigDecimal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import dev.stagedoor.emulator.core.Json;

/** A compiled model. Thread-safe. */
public final class BodySchema {

    /** The validator finds equal items by their hashes, which a caller can make all the same. */
    private static final int MAX_ITEMS_COMPARED = 10_000;
    /** A double has some 300 digits; comparing more of them takes time and memory that grow with the exponent. */
    private static final int MAX_DIGITS = 400;

    private final Schema schema;
    private final boolean comparesItems;
    private final WorkBudget budget;

    BodySchema(Schema schema, boolean comparesItems, WorkBudget budget) {
        this.schema = schema;
        this.comparesItems = comparesItems;
        this.budget = budget;
    }

    /**
     * What is wrong with a body, as {@code $context.error.validationErrorString} has it; null if nothing is.
     *
     * @param body an empty one is checked as {@code {}}, as AWS does
     */
    public String errors(String body) {
        try {
            JsonNode value = Json.parse(body.isEmpty() ? "{}" : body);
            if (value.isMissingNode()) {
                return "[the body is no JSON]";
            }
            budget.start(body.length());
            refuseUncheckable(value);
            CountedExecution execution = new CountedExecution(budget);
            schema.validate(execution, value);
            return execution.getErrors().isEmpty() ? null : ErrorText.of(execution.getErrors());
        } catch (JsonProcessingException e) {
            return "[the body is no JSON: " + e.getOriginalMessage() + "]";
        } catch (WorkExceededException e) {
            return "[" + e.getMessage() + "]";
        } catch (StackOverflowError e) {
            // Depth of the body times depth of the model: both are bounded, the product is not, and the caller chose it.
            return "[the body is nested too deeply to be checked]";
        }
    }

    private void refuseUncheckable(JsonNode node) {
        if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
                throw new WorkExceededException("a number has more than " + MAX_DIGITS + " digits");
            }
        } else if (comparesItems && node.isArray() && node.size() > MAX_ITEMS_COMPARED) {
            throw new WorkExceededException("a list has more than " + MAX_ITEMS_COMPARED + " items to be compared");
        }
        for (JsonNode child : node) {
            refuseUncheckable(child);
        }
    }
}
