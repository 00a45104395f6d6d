package io.github.gavia.upload;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  @ParameterizedTest
  @CsvSource(
      value = {
        "report.pdf | .pdf",
        "archive.tar.gz | .gz",
        "noext | .noext",
        ".bashrc | .bashrc",
        "PHOTO.JPG | .JPG",
        "a.1234567890 | .1234567890",
        "a.12345678901 | ''",
        "averylongname | ''",
        "a. | ''",
        "'' | ''",
        "a.p/f | ''",
        "a.sh;x | ''",
        "a.jsp%00 | ''",
        "a.<b> | ''",
        "说明.文档 | ''",
        "说明.docx | .docx"
      },
      delimiter = '|')
  void keepsAnExtensionOfLettersAndDigits(String source, String extension) { // R227
    assertThat(FileNames.fresh(source)).matches(UUID + extension.replace(".", "\\."));
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "/etc/passwd, passwd",
    "C:\\Users\\a\\b.txt, b.txt",
    "../../x, x",
    "a/b\\c.d, c.d",
    "dir/, ''",
    "假 期.docx, 假 期.docx"
  })
  void removesDirectories(String source, String name) { // 6.23
    assertThat(FileNames.withoutDirectories(source)).isEqualTo(name);
  }

  @Property(tries = 300)
  void givesNamesThatNeedNoCare(@ForAll String source) {
    assertThat(FileNames.fresh(source)).matches(FileNames.PATTERN).hasSizeLessThanOrEqualTo(47);
  }
}
