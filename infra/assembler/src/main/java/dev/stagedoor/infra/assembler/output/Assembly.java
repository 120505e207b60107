package dev.stagedoor.infra.assembler.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A folder of assembled templates, as the deployer reads it.
 *
 * @param folder where it is
 * @param contents what is in it
 */
public record Assembly(Path folder, Contents contents) {

    static final String INDEX = "assembly.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The index of the folder.
     *
     * @param root file of the template that composes the others; its {@code TemplateURL}s are files of this folder
     * @param bootstrap file of the template that goes up first
     * @param nested files of the other templates
     * @param code what each parameter of the root that takes the key of a zip stands for
     */
    public record Contents(String root, String bootstrap, List<String> nested, Map<String, Code> code,
            Targets targets) {}

    /** A function's zip. */
    public record Code(String file, String sha256) {}

    /**
     * @throws IOException if the folder is not an assembly
     */
    public static Assembly read(Path folder) throws IOException {
        return new Assembly(folder, JSON.readValue(Files.readAllBytes(folder.resolve(INDEX)), Contents.class));
    }

    /** The text of one of its templates. */
    public String template(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    public JsonNode templateTree(String file) throws IOException {
        return JSON.readTree(template(file));
    }

    /** Where the lines of one of its templates come from. */
    public SourceMap sourceMap(String file) throws IOException {
        return SourceMap.read(folder.resolve(mapFile(file)));
    }

    static String mapFile(String file) {
        return file + ".map";
    }

    void writeIndex() throws IOException {
        Files.writeString(folder.resolve(INDEX), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(contents));
    }
}
