package dev.stagedoor.emulator.gateway.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.gateway.error.BadRequestException;
import dev.stagedoor.emulator.gateway.error.ConflictException;
import dev.stagedoor.emulator.gateway.error.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResourceTest {

    private final ControlPlane control = new ControlPlane();
    private final ObjectNode api = control.output("CreateRestApi", "{'name': 'theatre'}");
    private final String root = api.get("rootResourceId").asText();

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    void a_resource_has_the_path_of_its_parent() {
        String shows = create(root, "shows");
        ObjectNode show = control.output("CreateResource", members("'parentId': '" + shows + "', 'pathPart': '{id}'"));

        assertThat(show.get("path").asText()).isEqualTo("/shows/{id}");
        assertThat(show.get("parentId").asText()).isEqualTo(shows);
    }

    @Test
    void only_one_variable_may_stand_at_a_place() {
        create(root, "{proxy+}");

        assertThatThrownBy(() -> create(root, "{dynamic}")).hasMessage(
                "A sibling ({proxy+}) of this resource already has a variable path part -- only one is allowed");
        create(root, "static");
    }

    @Test
    void nothing_stands_below_a_greedy_variable() {
        String greedy = create(root, "{proxy+}");

        assertThatThrownBy(() -> create(greedy, "child"))
                .hasMessage("Cannot create a child of a resource with a greedy path variable: {proxy+}");
    }

    @Test
    void a_name_is_taken_once() {
        create(root, "shows");

        assertThatThrownBy(() -> create(root, "shows")).isInstanceOf(ConflictException.class)
                .hasMessage("Another resource with the same parent already has this name: shows");
    }

    @Test
    void a_name_has_only_the_characters_of_a_path() {
        for (String part : new String[]{"a/b", "a b", "{a", "{a+}b", "é", ""}) {
            assertThatThrownBy(() -> create(root, part)).as(part).isInstanceOf(BadRequestException.class);
        }
    }

    @Test
    void deleting_a_resource_deletes_what_is_below() {
        String shows = create(root, "shows");
        String show = create(shows, "{id}");
        control.call("DeleteResource", members("'resourceId': '" + shows + "'"));

        assertThatThrownBy(() -> control.call("GetResource", members("'resourceId': '" + show + "'")))
                .isInstanceOf(NotFoundException.class).hasMessage("Invalid Resource identifier specified");
    }

    @Test
    void the_root_is_neither_renamed_nor_moved_nor_deleted() {
        assertThatThrownBy(() -> update(root, "/pathPart", "x"))
                .hasMessage("Root resource cannot update its pathPart.");
        assertThatThrownBy(() -> update(root, "/parentId", root))
                .hasMessage("Root resource cannot update its parentId.");
        assertThatThrownBy(() -> control.call("DeleteResource", members("'resourceId': '" + root + "'")))
                .isInstanceOf(BadRequestException.class);
    }

    @Test
    void a_moved_resource_takes_along_what_is_below() {
        String shows = create(root, "shows");
        String show = create(shows, "{id}");
        String season = create(root, "season");
        update(shows, "/parentId", season);
        update(shows, "/pathPart", "plays");

        assertThat(control.output("GetResource", members("'resourceId': '" + show + "'")).get("path").asText())
                .isEqualTo("/season/plays/{id}");
        assertThatThrownBy(() -> update(season, "/parentId", show)).hasMessage("Resources cannot be cyclical.");
    }

    @Test
    void methods_are_named_or_embedded() {
        control.call("PutMethod", members("'resourceId': '" + root
                + "', 'httpMethod': 'GET', 'authorizationType': 'NONE'"));

        assertThat(control.output("GetResources", members("'limit': '10'")).at("/items/0/resourceMethods/GET"))
                .isEmpty();
        assertThat(control.output("GetResources", members("'embed': ['methods']"))
                .at("/items/0/resourceMethods/GET/authorizationType").asText()).isEqualTo("NONE");
    }

    @Test
    void lists_come_in_pages() {
        create(root, "a");
        create(root, "b");
        ObjectNode first = control.output("GetResources", members("'limit': 2"));
        ObjectNode second = control.output("GetResources",
                members("'limit': 2, 'position': '" + first.get("position").asText() + "'"));

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("position")).isFalse();
        assertThatThrownBy(() -> control.call("GetResources", members("'position': 'nowhere'")))
                .isInstanceOf(BadRequestException.class);
    }

    private String create(String parent, String part) {
        return control.output("CreateResource", members("'parentId': '" + parent + "', 'pathPart': '" + part + "'"))
                .get("id").asText();
    }

    private void update(String id, String path, String value) {
        control.call("UpdateResource",
                members("'resourceId': '" + id + "', 'patchOperations': [{'op': 'replace', 'path': '"
                        + path + "', 'value': '" + value + "'}]"));
    }

    private String members(String more) {
        return "{'restApiId': '" + api.get("id").asText() + "', " + more + "}";
    }
}
