package ayneh.reference;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Source files as the compiler parses them: types, and what their comments say, which class files don't have. */
final class JavaSources {
    private final List<JavaType> types = new ArrayList<>();
    private final Map<String, DocCommentTree> packages = new TreeMap<>();

    private JavaSources() {}

    static JavaSources parse(List<Path> files) throws IOException {
        JavaSources sources = new JavaSources();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Iterable<? extends CompilationUnitTree> units = task.parse();
            DocTrees documentation = DocTrees.instance(task);
            for (CompilationUnitTree unit : units) {
                sources.new Declarations(documentation).scan(new TreePath(unit), "");
            }
        }
        return sources;
    }

    /** Returns the types in the order of the files, nested ones after those that hold them. */
    List<JavaType> types() {
        return List.copyOf(types);
    }

    /** Returns what the comment of a package says. */
    DocCommentTree packageComment(String name) {
        return Objects.requireNonNull(packages.get(name), name);
    }

    /** Collects the types of a file, each with the name that it has within its package. */
    private final class Declarations extends TreePathScanner<Void, String> {
        private final DocTrees documentation;

        Declarations(DocTrees documentation) {
            this.documentation = documentation;
        }

        @Override
        public Void visitPackage(PackageTree named, String outer) {
            DocCommentTree comment = documentation.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                packages.put(named.getPackageName().toString(), comment);
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree declared, String outer) {
            String name = outer + declared.getSimpleName();
            String home = getCurrentPath().getCompilationUnit().getPackageName().toString();
            types.add(new JavaType(home, name, declared, getCurrentPath(), documentation));
            for (Tree member : declared.getMembers()) {
                if (member instanceof ClassTree) {
                    scan(member, name + ".");
                }
            }
            return null;
        }
    }
}
