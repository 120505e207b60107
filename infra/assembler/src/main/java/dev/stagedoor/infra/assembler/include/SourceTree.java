package dev.stagedoor.infra.assembler.include;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.YamlException;
import dev.stagedoor.infra.assembler.yaml.YamlReader;
import dev.stagedoor.infra.assembler.yaml.YamlReader.Intrinsics;

/** The files of the definition, named relative to the project's root and never outside it. */
public final class SourceTree {

    /** Here only long forms are allowed: other tools read these files as OpenAPI. */
    private static final String LONG_FORMS_ONLY = "gateway-config/";
    private static final long MAX_BYTES = 2_000_000;

    private final Path root;
    private final Map<String, Node> documents = new HashMap<>();

    public SourceTree(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The name of {@code path} as seen from the file {@code from}, relative to the root. */
    public String resolve(Position from, String path) {
        Path parent = root.resolve(from.file()).getParent();
        Path file = parent.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new YamlException(from, path + " is outside the project.");
        }
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The document of a YAML file, parsed once. */
    public Node yaml(Position from, String file) {
        Node known = documents.get(file);
        if (known == null) {
            Intrinsics intrinsics = file.startsWith(LONG_FORMS_ONLY) ? Intrinsics.LONG_ONLY : Intrinsics.SHORT_OR_LONG;
            known = YamlReader.read(file, text(from, file), intrinsics);
            documents.put(file, known);
        }
        return known;
    }

    /** The content of a file, as it stands. */
    public String text(Position from, String file) {
        Path path = root.resolve(file);
        try {
            if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(root.toRealPath())) {
                throw new YamlException(from, "There is no file " + file + " in the project.");
            }
            if (Files.size(path) > MAX_BYTES) {
                throw new YamlException(from, file + " is larger than " + MAX_BYTES + " bytes.");
            }
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new YamlException(from, file + " is not UTF-8.");
        } catch (IOException e) {
            throw new YamlException(from, file + " cannot be read: " + e.getMessage());
        }
    }
}
