package uk.csp.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.csp.sample.Catalogue;

class LsoaLookupTest {
    private static final String HEADER =
            "lsoa11cd,lsoa11nm,msoa11cd,msoa_hocl_name,wd18cd,wd18nm,csp18cd,csp18nm,pfa18cd,pfa18nm,pop_mid2018";

    @TempDir
    Path folder;

    @Test
    void lookup_becomesReferenceData() throws IOException {
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        Files.writeString(
                folder.resolve("lookup.csv"),
                HEADER + "\n"
                        + "E01000001,Bude 1A,E02000001,\"Bude, Stratton\",E05000001,Bude,E22000356,Cornwall,E23000035,"
                        + "Devon & Cornwall,1688\n"
                        + "E01000002,Bude 1B,E02000001,\"Bude, Stratton\",E05000001,Bude,E22000356,Cornwall,E23000035,"
                        + "Devon & Cornwall,2083\n");

        LsoaLookup lookup = LsoaLookup.among(LsoaLookup.filesBelow(folder)).orElseThrow();
        Catalogue catalogue = lookup.catalogue(List.of("devon-and-cornwall"));

        assertThat(lookup.partnerships()).containsExactly(Map.entry("E22000356", "Cornwall"));
        assertThat(lookup.forces()).containsExactly("devon-and-cornwall");
        assertThat(lines(catalogue.partnerships()))
                .containsExactly(
                        "code,name,forceCode,forceName,policeBasis,analysts",
                        "E22000356,Cornwall,E23000035,Devon & Cornwall,public,safer-plymouth");
        assertThat(lines(catalogue.areas()))
                .containsExactly(
                        "code,kind,name,partnership,parents",
                        "E02000001,neighbourhood,\"Bude, Stratton\",E22000356,E22000356",
                        "E05000001,ward,Bude,E22000356,E22000356",
                        "E01000001,lsoa,Bude 1A,E22000356,E02000001;E05000001",
                        "E01000002,lsoa,Bude 1B,E22000356,E02000001;E05000001");
        assertThat(lines(catalogue.populations()))
                .contains("E01000001,all,2018,mid-2018,1688", "E01000002,all,2018,mid-2018,2083");
        assertThat(lines(catalogue.suppliers()))
                .contains("devon-and-cornwall-police,Devon & Cornwall Police,police,E23000035");
    }

    @Test
    void folderWithoutLookup_hasNone() throws IOException {
        Files.writeString(folder.resolve("broken.csv"), "lsoa11cd,\"unclosed\n");

        assertThat(LsoaLookup.among(LsoaLookup.filesBelow(folder))).isEmpty();
    }

    private static List<String> lines(String csv) {
        return csv.lines().toList();
    }
}
