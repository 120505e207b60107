package dev.stagedoor.emulator.gateway.validation;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.resource.SchemaLoader;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Compiles models. The validator is loaded with the first one, which takes half a second: on the worker thread of a deployment. */
public final class SchemaCompiler {

    private static final SchemaLocation DRAFT_4 = SchemaLocation.of("http://json-schema.org/draft-04/schema#");

    private final WorkBudget budget = new WorkBudget();
    private Library library;

    /** The parts of the validator that need loading. Patterns are ours; resources are those of the library itself. */
    private record Library(Schema draft4, SchemaRegistry registry) {

        static Library load(WorkBudget budget) {
            SchemaRegistryConfig config = SchemaRegistryConfig.builder().preloadSchema(true)
                    .regularExpressionFactory(regex -> CountedPattern.of(regex, budget)).build();
            SchemaRegistry own = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4,
                    builder -> builder.schemaRegistryConfig(config));
            SchemaLoader none = new SchemaLoader(List.of(), List.of(iri -> null));
            return new Library(own.getSchema(DRAFT_4), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4,
                    builder -> builder.schemaLoader(none).schemaCacheEnabled(false).schemaRegistryConfig(config)));
        }
    }

    /**
     * Compiles a model with all that it refers to.
     *
     * @throws InvalidModelException if it is no schema of draft 4, or refers to what is not there
     */
    public BodySchema compile(RestApi api, String model) throws InvalidModelException {
        ObjectNode bundle = ModelBundle.of(api, model);
        SchemaLoops.refuse(bundle);
        Library loaded = library();
        String text = Json.write(bundle);
        budget.start(text.length());
        List<Error> errors = loaded.draft4().validate(bundle);
        if (!errors.isEmpty()) {
            throw new InvalidModelException("it is no JSON schema of draft 4: " + errors.get(0));
        }
        try {
            Schema schema = loaded.registry().getSchema(SchemaLocation.of("urn:model:" + model), bundle);
            schema.initializeValidators();
            return new BodySchema(schema, text.contains("\"uniqueItems\""), budget);
        } catch (SchemaException | IllegalArgumentException e) {
            throw new InvalidModelException(e.getMessage());
        }
    }

    private synchronized Library library() {
        if (library == null) {
            library = Library.load(budget);
        }
        return library;
    }
}
