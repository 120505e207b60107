package dev.stagedoor.emulator.gateway.control.schema;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.gateway.control.ApiStore;
import dev.stagedoor.emulator.gateway.control.BadRequestException;
import dev.stagedoor.emulator.gateway.control.ConflictException;
import dev.stagedoor.emulator.gateway.control.ControlOperation;
import dev.stagedoor.emulator.gateway.control.Input;
import dev.stagedoor.emulator.gateway.control.NotFoundException;
import dev.stagedoor.emulator.gateway.control.Page;
import dev.stagedoor.emulator.gateway.control.PatchOperation;
import dev.stagedoor.emulator.gateway.control.Shapes;
import dev.stagedoor.emulator.gateway.model.Model;
import dev.stagedoor.emulator.gateway.model.RestApi;
import dev.stagedoor.emulator.gateway.model.RestApiBuilder;

/** The actions on models. See <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_Model.html">Model</a>. */
public final class ModelOperations {

    private final ApiStore store;
    private final Ids ids;

    public ModelOperations(ApiStore store, Ids ids) {
        this.store = store;
        this.ids = ids;
    }

    public Map<String, ControlOperation> all() {
        return Map.of("CreateModel", this::create, "GetModel", this::get, "GetModels", this::list,
                "UpdateModel", this::update, "DeleteModel", this::delete);
    }

    private AwsResponse create(AwsRequest request) {
        Input input = Input.of(request, "restApiId", "name", "description", "schema", "contentType");
        store.get(input.text("restApiId"));
        String name = input.text("name", "");
        if (name.isEmpty()) {
            throw new BadRequestException("Model name must be non-empty");
        }
        if (!name.matches("[a-zA-Z0-9]{1,255}")) {
            throw new BadRequestException("Model name must be alphanumeric: " + name);
        }
        Model model = new Model(ids.lower(6), name, input.text("description"),
                input.text("contentType", "application/json"), ModelSchema.checked(input.text("schema")));
        store.update(input.text("restApiId"), state -> {
            if (state.api().models().containsKey(name)) {
                throw new ConflictException("Model name already exists for this REST API");
            }
            return state.withApi(with(state.api(), model));
        });
        return AwsResponse.of(201, shape(model));
    }

    private AwsResponse get(AwsRequest request) {
        return AwsResponse.ok(shape(find(request)));
    }

    private AwsResponse list(AwsRequest request) {
        List<Model> models = List.copyOf(store.get(request.text("restApiId")).api().models().values());
        return AwsResponse.ok(Page.of(Input.of(request), models, Model::name, ModelOperations::shape));
    }

    private AwsResponse update(AwsRequest request) {
        List<PatchOperation> patches = PatchOperation.of(request);
        String name = find(request).name();
        RestApi api = store.update(request.text("restApiId"), state -> {
            Model model = of(state.api(), name);
            for (PatchOperation patch : patches) {
                patch.replaceOnly("/description", "/schema");
                model = patch.path().equals("/schema")
                        ? new Model(model.id(), name, model.description(), model.contentType(),
                                ModelSchema.checked(patch.value()))
                        : new Model(model.id(), name, patch.value(), model.contentType(), model.schema());
            }
            return state.withApi(with(state.api(), model));
        }).api();
        return AwsResponse.ok(shape(of(api, name)));
    }

    private AwsResponse delete(AwsRequest request) {
        String name = find(request).name();
        store.update(request.text("restApiId"), state -> {
            of(state.api(), name);
            ModelUse.check(state.api(), name);
            RestApiBuilder api = state.api().toBuilder();
            api.models().remove(name);
            return state.withApi(api.build());
        });
        return AwsResponse.empty(202);
    }

    /** To AWS, an API that is not there is a model that is not there. */
    private Model find(AwsRequest request) {
        String name = request.text("modelName");
        return store.find(request.text("restApiId")).map(state -> of(state.api(), name))
                .orElseThrow(() -> missing(name));
    }

    private static Model of(RestApi api, String name) {
        Model model = name == null ? null : api.models().get(name);
        if (model == null) {
            throw missing(name);
        }
        return model;
    }

    private static NotFoundException missing(String name) {
        return new NotFoundException("Invalid model name specified: " + name);
    }

    private static RestApi with(RestApi api, Model model) {
        RestApiBuilder builder = api.toBuilder();
        builder.models().put(model.name(), model);
        return builder.build();
    }

    private static ObjectNode shape(Model model) {
        ObjectNode shape = Json.object().put("id", model.id()).put("name", model.name())
                .put("contentType", model.contentType());
        Shapes.put(shape, "description", model.description());
        Shapes.put(shape, "schema", model.schema());
        return shape;
    }
}
