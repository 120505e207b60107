package dev.stagedoor.emulator.gateway.compile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.stagedoor.emulator.gateway.compile.RequestValidation.RequiredParameter;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.RequestValidator;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.validation.BodySchema;
import dev.stagedoor.emulator.gateway.validation.InvalidModelException;
import dev.stagedoor.emulator.gateway.validation.SchemaCompiler;

/** Compiles what the validators of one API's methods check; each model once. */
final class ValidationCompiler {

    private final RestApi api;
    private final ValueSources sources;
    private final SchemaCompiler schemas;
    private final Map<String, BodySchema> compiled = new HashMap<>();

    ValidationCompiler(RestApi api, ValueSources sources, SchemaCompiler schemas) {
        this.api = api;
        this.sources = sources;
        this.schemas = schemas;
    }

    /** @throws BadRequestException naming the validator that is not there, or the model that is none */
    RequestValidation compile(String where, Method method) {
        String id = method.requestValidatorId();
        if (id == null) {
            return RequestValidation.NONE;
        }
        RequestValidator validator = api.requestValidators().get(id);
        if (validator == null) {
            throw new BadRequestException(where + ": there is no request validator " + id);
        }
        List<RequiredParameter> required = validator.validateRequestParameters() ? required(method) : List.of();
        Map<String, BodySchema> bodies = validator.validateRequestBody() ? bodies(where, method) : Map.of();
        return required.isEmpty() && bodies.isEmpty()
                ? RequestValidation.NONE
                : new RequestValidation(required, bodies);
    }

    /** Sorted as AWS names them (recorded): headers, path, query; by name. */
    private List<RequiredParameter> required(Method method) {
        return method.requestParameters().entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey)
                .sorted()
                .map(key -> new RequiredParameter(key.split("\\.", 4)[3], sources.compile(key))).toList();
    }

    private Map<String, BodySchema> bodies(String where, Method method) {
        Map<String, BodySchema> bodies = new LinkedHashMap<>();
        method.requestModels().forEach((mediaType, model) -> bodies.put(mediaType.toLowerCase(Locale.ROOT),
                compiled.computeIfAbsent(model, name -> schema(where, name))));
        return Map.copyOf(bodies);
    }

    private BodySchema schema(String where, String model) {
        try {
            return schemas.compile(api, model);
        } catch (InvalidModelException e) {
            throw new BadRequestException(where + ": no body can be checked against the model " + model + ": "
                    + e.getMessage());
        }
    }
}
