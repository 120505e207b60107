package dev.stagedoor.emulator.gateway.control.method;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.resource.Resources;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import dev.stagedoor.emulator.gateway.model.Method;
import dev.stagedoor.emulator.gateway.model.Resource;
import dev.stagedoor.emulator.gateway.model.RestApi;

/** Finds and changes methods of resources. */
public final class Methods {

    private final Resources resources;

    public Methods(ApiStore store) {
        this.resources = new Resources(store);
    }

    /** The method that {@code restApiId}, {@code resourceId} and {@code httpMethod} name. */
    public Method get(AwsRequest request) {
        return of(resources.get(request), request.text("httpMethod"));
    }

    static Method of(Resource resource, String verb) {
        Method method = verb == null ? null : resource.methods().get(verb);
        if (method == null) {
            throw new NotFoundException("Invalid Method identifier specified");
        }
        return method;
    }

    /** Changes the method that a call names. */
    public Method change(AwsRequest request, UnaryOperator<Method> change) {
        return change(request, (api, method) -> change.apply(method));
    }

    /** A change that needs to know the API. */
    interface ApiChange {
        Method apply(RestApi api, Method method);
    }

    Method change(AwsRequest request, ApiChange change) {
        String verb = request.text("httpMethod");
        return resources.change(request, api -> resource -> with(resource, change.apply(api, of(resource, verb))))
                .methods().get(verb);
    }

    static Resource with(Resource resource, Method method) {
        Map<String, Method> methods = new LinkedHashMap<>(resource.methods());
        methods.put(method.httpMethod(), method);
        return new Resource(resource.id(), resource.parentId(), resource.pathPart(), resource.path(), methods);
    }

    static Resource without(Resource resource, String verb) {
        of(resource, verb);
        Map<String, Method> methods = new LinkedHashMap<>(resource.methods());
        methods.remove(verb);
        return new Resource(resource.id(), resource.parentId(), resource.pathPart(), resource.path(), methods);
    }

    Resource changeResource(AwsRequest request, BiFunction<RestApi, Resource, Resource> change) {
        return resources.change(request, api -> resource -> change.apply(api, resource));
    }

    /** @throws BadRequestException for a model that the API does not have */
    static void checkModels(RestApi api, Iterable<String> names) {
        for (String name : names) {
            if (!api.models().containsKey(name)) {
                throw new BadRequestException("Invalid model identifier specified: " + name);
            }
        }
    }
}
