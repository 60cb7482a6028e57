package legacy

import (
	"strings"
	"testing"
)

// A word that the model does not take would never be found common.
func TestCommonSyllablesAreSyllables(t *testing.T) {
	for f := range strings.FieldsSeq(commonSyllables) {
		if !Syllable(f) {
			t.Errorf("%q is not taken for a syllable", f)
		}
	}
}

func TestSyllable(t *testing.T) {
	for f := range strings.FieldsSeq(`
		a ý ô ở ủy uỷ hòa hoà HÒA Hoà nghiệp quốc quyết khuỷu khúc thuở huơ giếng gì gìn giá già giết
		yêu yếm nghiêng ngoằn ngoèo xoong khoeo Đắk Lắk Kạn quý quí kỹ kĩ tuýp huỳnh quỳnh xuyên thuyền
		Đ`) {
		if want := f != "Đ"; Syllable(f) != want {
			t.Errorf("Syllable(%q) = %v", f, !want)
		}
	}
	for f := range strings.FieldsSeq(`
		hôì hoaì ngia ghà kà cé ngé qoa quo thơng đờng nớc bat học1 HuƠ hUế café São` + "\u00ad" + ` Bình-Định tổngsố
		ax az fa wa ưo uơng tièt iên nguyờn mứcc đđ ngịch İ Ký`) {
		if Syllable(f) {
			t.Errorf("Syllable(%q) = true", f)
		}
	}
	if Syllable("") {
		t.Error("nothing is a syllable")
	}
}
