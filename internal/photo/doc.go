// Package photo makes photographs fit for a page: it looks at a file before
// anything of it is decoded ([Inspect]), and then makes of it the pixels that
// are printed and no more ([Info.Print]): upright, cropped, at most as many as
// paper shows, as a JPEG.
//
// It reads JPEG (baseline and progressive; grey, colour and CMYK) and PNG (all
// kinds). What it makes is always sRGB or grey without transparency, because
// the PDF is (ISO 19005-3 §6.2.4): alpha is laid on white, colours with a profile of
// three primaries (Display P3, Adobe RGB) are brought to sRGB, those without one are
// taken for it, and CMYK is converted by the plain formula.
//
// Scaling is done in integers, so that the same file gives the same bytes on
// every machine; golang.org/x/image/draw scales in floating point, which may
// differ in the last bit between processors, and needs 32 bytes for each pixel
// of an intermediate picture as high as the original.
package photo
