package charts_test

import "testing"

func BenchmarkDraw(b *testing.B) {
	for _, c := range []struct {
		name  string
		chart chart
	}{{"ranking", growth()}, {"broken-labels", long()}, {"share", retailShare()}} {
		b.Run(c.name, func(b *testing.B) {
			set := embedded(b)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.chart.Draw(set); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
