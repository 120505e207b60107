package dev.stagedoor.emulator.states.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.states.error.EvaluationException;
import dev.stagedoor.emulator.states.expression.Data;

/** The way of data through a state, in one of the two query languages. */
public sealed interface DataFlow permits JsonPathFlow, JsonataFlow {

    /**
     * What the state's work is done on.
     *
     * @throws EvaluationException if the data does not have what the definition reads
     */
    JsonNode before(Data data, Inspection inspection);

    /**
     * What the state hands on; the data has a result or an error output.
     *
     * @throws EvaluationException if the data does not have what the definition reads
     */
    Completion after(Data data, Inspection inspection);
}
