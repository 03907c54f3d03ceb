module jalon

go 1.26
