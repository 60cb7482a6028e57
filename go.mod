module kyyeu

go 1.26
